import type { Finding } from '../../../shared/contract/records.ts'
import { analyseText } from '../../../shared/recognise/analyseText.ts'
import type { FaultyPage } from '../../support/faultyPages/faultyPage.ts'
import type { Measured } from './score.ts'

/** A generated page with what Galley made of it. */
export interface Generated extends Measured {
  readonly page: FaultyPage
  readonly findings: readonly Finding[]
}

export function analyseGenerated(page: FaultyPage): Generated {
  const { findings, analysis } = analyseText(page.gold.page, page.text)
  return { name: page.name, gold: page.gold, output: analysis, page, findings }
}

/** Precision and recall in one. */
export function f1(right: number, claimed: number, wanted: number): number {
  return claimed + wanted === 0 ? 1 : (2 * right) / (claimed + wanted)
}

const keyOf = ({ from, to }: { readonly from: number; readonly to: number }): string => `${from}→${to}`

/** F1 of the sure joins with nothing between the two lines, or with something. */
export function joinsOfKind(pages: readonly Generated[], kind: 'adjacent' | 'interrupted') {
  let right = 0
  let claimed = 0
  let wanted = 0
  for (const { gold, output, page } of pages) {
    const lines = page.text.split('\n')
    const isApart = ({ from, to }: { readonly from: number; readonly to: number }) =>
      to < from || lines.slice(from, to - 1).some((line) => line !== '')
    const ofKind = <T extends { readonly from: number; readonly to: number }>(joins: readonly T[]) =>
      joins.filter((join) => isApart(join) === (kind === 'interrupted'))
    const own = new Set(ofKind(gold.joins).map(keyOf))
    const sure = ofKind(output.joins.filter(({ level }) => level === 'accept')).map(keyOf)
    right += sure.filter((key) => own.has(key)).length
    claimed += sure.length
    wanted += own.size
  }
  return { value: f1(right, claimed, wanted), precision: right / claimed, recall: right / wanted, wanted }
}

/** Share of paragraphs with nothing said twice of which no text would be removed unseen. */
export function keptRepeats(pages: readonly Generated[]) {
  let all = 0
  let kept = 0
  for (const { gold, output } of pages) {
    const faulty = new Set(gold.repeats.map(({ line }) => line))
    const claimed = new Set(output.repeats.filter(({ level }) => level === 'accept').map(({ line }) => line))
    const own = gold.articles.flatMap(({ body }) => body).filter((lines) => !lines.some((line) => faulty.has(line)))
    all += own.length
    kept += own.filter((lines) => !lines.some((line) => claimed.has(line))).length
  }
  return { value: kept / all, runs: all }
}

/** Share of the spaces of Chinese pages that belong there and stay. */
export function keptSpaces(pages: readonly Generated[]) {
  let all = 0
  let kept = 0
  for (const { gold, output, page } of pages.filter((one) => one.page.style.prose !== 'english')) {
    const wrong = new Set([...gold.spaces, ...gold.splits].map(({ line, col }) => `${line}:${col}`))
    const removed = [...output.spaces, ...output.splits].filter(({ level }) => level === 'accept')
    const gone = new Set(removed.map(({ line, col }) => `${line}:${col}`))
    for (const [i, text] of page.text.split('\n').entries()) {
      for (const { index } of text.replace(/^#+ /, (mark) => '#'.repeat(mark.length)).matchAll(/ /g)) {
        const key = `${i + 1}:${index}`
        if (wrong.has(key)) continue
        all++
        if (!gone.has(key)) kept++
      }
    }
  }
  return { value: kept / all, runs: all }
}
