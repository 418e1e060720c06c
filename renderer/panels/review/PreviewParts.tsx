import { classes } from '../../components/classes.ts'
import type { PreviewPart } from './fixPreview.ts'
import styles from './ReviewPanel.module.css'

/** The text before and after in one: what goes is struck, what comes is underlined. */
export function PreviewParts({ parts: [before, ...rest] }: { readonly parts: readonly PreviewPart[] }) {
  return (
    <span className={classes(styles.text)}>
      {before?.kind === 'same' ? before.text : <Part part={before} />}
      {rest.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their place.
        <Part key={index} part={part} />
      ))}
    </span>
  )
}

function Part({ part }: { readonly part: PreviewPart | undefined }) {
  if (part?.kind === 'gone') return <del>{part.text}</del>
  if (part?.kind === 'about') return <mark>{part.text}</mark>
  return part?.kind === 'new' ? <ins>{part.text}</ins> : <span>{part?.text}</span>
}
