import { useTranslation } from 'react-i18next'
import type { Finding, SpelledName } from '../../shared/contract/records.ts'
import { useApp } from '../app/AppContext.tsx'
import { Button } from '../components/Button.tsx'
import { Kbd } from '../components/Kbd.tsx'
import type { FindingEdits } from '../panels/review/findingEdits.ts'
import { respelling } from './respelling.ts'
import { SpellingList } from './SpellingList.tsx'

export interface NameFixesProps {
  readonly finding: Finding
  readonly name: SpelledName
  readonly readOnly: boolean
  readonly edits: FindingEdits
}

/** The card of an inconsistent name: every other spelling can be taken here, or in the whole corpus after a preview. */
export function NameFixes({ finding, name, readOnly, edits }: NameFixesProps) {
  const { t } = useTranslation('desk')
  const { search } = useApp()
  const others = name.spellings.filter(({ text }) => text !== name.text)
  return (
    <SpellingList
      spellings={name.spellings}
      own={name.text}
      actions={({ text }) => {
        const fix = others.findIndex((other) => other.text === text)
        if (readOnly || fix < 0 || finding.fixes[fix] === undefined) return null
        return (
          <>
            <Button size="small" variant={fix === 0 ? 'primary' : 'plain'} onPress={() => edits.accept(finding, fix)}>
              {t('names.here', { text })} <Kbd keys={fix === 0 ? 'Enter' : String(fix + 1)} />
            </Button>
            <Button size="small" onPress={() => search.open(respelling([name.text], text))}>
              {t('names.everywhere')} {fix === 0 ? <Kbd keys="G" /> : null}
            </Button>
          </>
        )
      }}
    />
  )
}
