import type { LexicalEditor } from 'lexical'
import type { Finding } from '../../../shared/contract/records.ts'
import { blocksOf } from '../../../shared/page/find.ts'
import type { Block } from '../../../shared/page/page.ts'
import type { PageSession, PageSessionState } from '../../session/pageSession.ts'
import type { BlockWatch } from '../overlay/blockWatch.ts'
import './marks.css'
import { createShownRanges, type NamedRange } from './shownRanges.ts'
import { stretchesOf } from './stretches.ts'
import { textRange } from './textRange.ts'

interface Painted {
  readonly block: Block
  readonly element: HTMLElement
  readonly findings: readonly Finding[]
  readonly isCurrent: string | null
  readonly ranges: readonly NamedRange[]
}

const none: readonly Finding[] = []

function findingsByBlock(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byBlock = new Map<string, Finding[]>()
  for (const finding of findings) {
    for (const block of new Set(finding.places.map((place) => place.block))) {
      const list = byBlock.get(block)
      if (list === undefined) byBlock.set(block, [finding])
      else list.push(finding)
    }
  }
  return byBlock
}

const sameFindings = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length && a.every((finding, index) => finding === b[index])

/**
 * Paints marks, notes and findings over the text in sight, once a frame at most and only where something
 * changed; returns the end of it.
 */
export function paintMarks(editor: LexicalEditor, session: PageSession, watch: BlockWatch): () => void {
  if (!('highlights' in CSS)) return () => undefined
  const shown = createShownRanges(watch)
  const painted = new Map<string, Painted>()
  let frame: number | undefined
  let isPutOff = false
  let last: { readonly told: PageSessionState; readonly seen: ReadonlySet<string> } | null = null
  let sorted: { readonly from: readonly Finding[]; readonly byBlock: ReadonlyMap<string, readonly Finding[]> } | null =
    null

  const erase = (id: string) => {
    shown.remove(painted.get(id)?.ranges ?? [])
    painted.delete(id)
  }

  const paintBlock = (block: Block, findings: readonly Finding[], current: string | null) => {
    const element = watch.elements.get(block.id)
    const before = painted.get(block.id)
    const isCurrent = findings.some(({ id }) => id === current) ? current : null
    const isSame =
      before !== undefined &&
      before.block === block &&
      before.element === element &&
      before.isCurrent === isCurrent &&
      sameFindings(before.findings, findings)
    if (element === undefined || isSame) return
    erase(block.id)
    const ranges = stretchesOf(block, findings, isCurrent).flatMap(({ name, from, to }) => {
      const range = textRange(element, from, to)
      return range === undefined ? [] : [[name, range] as const]
    })
    shown.add(ranges)
    painted.set(block.id, { block, element, findings, isCurrent, ranges })
  }

  /** Text that Lexical wrote itself pushes its marks together: they are set again in the same frame. */
  const isTorn = () => [...painted.values()].some(({ ranges }) => ranges.some(([, range]) => range.collapsed))

  const paint = () => {
    frame = undefined
    // Text under composition is ahead of the page.
    isPutOff = editor.isComposing()
    if (isPutOff) return
    const isNowTorn = isTorn()
    const told = isNowTorn ? session.getState() : session.getTold()
    const seen = watch.inSight.ids()
    if (!isNowTorn && told === last?.told && seen === last.seen) return
    last = { told, seen }
    const { page, findings, finding } = told
    if (sorted?.from !== findings) sorted = { from: findings, byBlock: findingsByBlock(findings) }
    for (const id of painted.keys()) if (!seen.has(id)) erase(id)
    for (const block of blocksOf(page)) {
      if (seen.has(block.id)) paintBlock(block, sorted.byBlock.get(block.id) ?? none, finding)
    }
    shown.register()
  }
  const request = () => {
    frame ??= requestAnimationFrame(paint)
  }
  const stops = [
    session.subscribe(request),
    watch.inSight.subscribe(request),
    editor.registerUpdateListener(() => {
      if (isPutOff || isTorn()) request()
    }),
  ]
  request()
  return () => {
    for (const stop of stops) stop()
    if (frame !== undefined) cancelAnimationFrame(frame)
    shown.end()
  }
}
