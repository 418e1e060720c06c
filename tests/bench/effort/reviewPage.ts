import type { Page as Window } from '@playwright/test'
import diff from 'fast-diff'
import type { Finding, Fix } from '../../../shared/contract/records.ts'
import { applyFix } from '../../../shared/page/applyFix.ts'
import { blocksOf } from '../../../shared/page/find.ts'
import type { Page } from '../../../shared/page/page.ts'
import { alignBlock } from '../../../shared/text/alignBlock.ts'
import { callFrom } from '../../e2e/support/callFrom.ts'
import { words } from '../../e2e/support/desk.ts'
import { clickAt, pickedAt } from './clickAt.ts'
import { type Hands, handsOn } from './hands.ts'
import { cheapestKeys, type Keystroke, keysCost } from './keystrokes.ts'
import { mendedPage, type PageTexts, textsOf } from './mendedPage.ts'
import type { Mends, Share, TextMend } from './mends.ts'

interface State {
  readonly page: Page
  readonly findings: readonly Finding[]
}

const flat = (texts: PageTexts): string => texts.map((blocks) => blocks.join('\n')).join('\n\n')

/** How many characters lie between a page and what it should become. */
const distance = (texts: PageTexts, wanted: PageTexts): number =>
  diff(flat(texts), flat(wanted)).reduce((sum, [kind, text]) => (kind === diff.EQUAL ? sum : sum + text.length), 0)

let made = 0
const newId = () => `bench-${++made}`

/** Whether a fix brings the page nearer to what it should become. */
const isRight = (page: Page, fix: Fix, wanted: PageTexts): boolean =>
  distance(textsOf(applyFix(page, fix, newId)), wanted) < distance(textsOf(page), wanted)

export interface Reviewed {
  readonly counts: Hands['counts']
  /** Empty when the page became what it should. */
  readonly wrong: string
}

/** Takes the page on the desk from raw to gold by the keys of the review and of the sheet, and counts them. */
export async function reviewPage(window: Window, id: string, source: string, mends: Mends): Promise<Reviewed> {
  const hands = handsOn(window)
  const press = (keys: string, share: Share = 'structure') => hands.press(share, keys)
  const read = async (): Promise<State> => {
    await window
      .getByRole('contentinfo')
      .getByRole('status')
      .getByText(words.desk.saving.saved, { exact: true })
      .waitFor()
    const { page } = await callFrom(window, 'page-read', { page: id })
    const { findings } = await callFrom(window, 'page-list-findings', { page: id })
    await window.waitForFunction(
      (ids) => {
        const shown = [...document.querySelectorAll<HTMLElement>('#review-panel [data-finding]')]
        return shown.length === ids.length && shown.every((row) => ids.includes(row.dataset.finding ?? ''))
      },
      findings.map((each) => each.id),
    )
    return { page, findings }
  }
  /** How many rows of the panel lie between the finding being decided and another one. */
  const stepsTo = (finding: string) =>
    window.evaluate((id) => {
      const rows = [...document.querySelectorAll<HTMLElement>('#review-panel [data-finding]')]
      return (
        rows.findIndex((row) => row.dataset.finding === id) - rows.findIndex((row) => row.matches('[aria-current]'))
      )
    }, finding)
  const goTo = async (finding: string, share: Share = 'structure') => {
    const steps = await stepsTo(finding)
    for (let left = Math.abs(steps); left > 0; left--) {
      await press(steps > 0 ? 'j' : 'k', share)
      await window.waitForFunction(
        ([id, rest]) => {
          const rows = [...document.querySelectorAll<HTMLElement>('#review-panel [data-finding]')]
          const at = rows.findIndex((row) => row.matches('[aria-current]'))
          return Math.abs(rows.findIndex((row) => row.dataset.finding === id) - at) === rest
        },
        [finding, left - 1] as const,
      )
    }
  }
  const first = await read()
  const wanted = mendedPage(first.page, source, mends)
  await press('Alt+R')

  // What is lost at a seam is typed there.
  for (const finding of first.findings) {
    const [fix] = finding.fixes
    if (fix?.edit !== 'join') continue
    const seam = Math.min(
      ...(blocksOf(first.page).find((block) => block.id === fix.right)?.source ?? []).map(({ from }) => from),
    )
    const lost = mends.texts.find((mend) => mend.from === seam && mend.to === seam)
    if (lost === undefined) continue
    await goTo(finding.id)
    await press('e')
    await hands.type(lost.share, lost.text)
    await read()
    await press('Alt+R')
  }

  // What is right but not sure is accepted by itself, false proposals are dismissed.
  const isOpenQuestion = ({ places }: Finding, { page }: State) =>
    places.some(({ block, from, to }) => {
      const own = blocksOf(page).find((each) => each.id === block)
      if (own === undefined) return false
      const { toSource } = alignBlock(own.text, source, own.source)
      const [start, end] = [toSource(from), toSource(to)]
      return (
        mends.doubts.some((at) => start - 1 <= at && at <= end + 1) ||
        mends.texts.some((mend) => mend.share === 'characters' && start <= mend.from && mend.to <= end)
      )
    })
  const decide = async (isAsked: (finding: Finding) => boolean) => {
    for (let state = await read(); ; state = await read()) {
      const open = state.findings.filter(isAsked).map((finding) => ({
        finding,
        right: finding.fixes.findIndex((fix) => isRight(state.page, fix, wanted)),
      }))
      const asked = open.filter(({ finding, right }) =>
        right >= 0 ? finding.level === 'show' || right > 0 : !isOpenQuestion(finding, state),
      )
      const steps = await Promise.all(asked.map(({ finding }) => stepsTo(finding.id)))
      const nearest = Math.min(...steps.map(Math.abs))
      const next = asked[steps.findIndex((each) => Math.abs(each) === nearest)]
      if (next === undefined) return
      const share = next.right >= 0 && next.finding.check === 'inconsistentName' ? 'characters' : 'structure'
      await goTo(next.finding.id, share)
      await press(next.right < 0 ? 'x' : next.right === 0 ? 'Enter' : String(next.right + 1), share)
      await window.waitForFunction(
        (gone) => document.querySelector(`#review-panel [data-finding="${gone}"]`) === null,
        next.finding.id,
      )
    }
  }
  await decide(({ level }) => level === 'accept')
  if ((await read()).findings.some(({ level, fixes }) => level === 'accept' && fixes.length > 0)) {
    await press('Shift+A')
    await window.getByRole('dialog').waitFor()
    await press('Enter')
    await window.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  await decide(() => true)

  const { page } = await read()
  for (const mend of placesOf(page, source, mends)) await typeMend(window, hands, mend)
  const left = await read()
  if (left.findings.some((finding) => !isOpenQuestion(finding, left))) {
    await press('Alt+R')
    await decide(() => true)
  }
  const texts = textsOf((await read()).page)
  const wrong = texts.flatMap((blocks, article) =>
    blocks.flatMap((text, index) =>
      text === wanted[article]?.[index] ? [] : `${article}.${index}: ${text} | ${wanted[article]?.[index]}`,
    ),
  )
  if (JSON.stringify(texts) !== JSON.stringify(wanted) && wrong.length === 0)
    wrong.push('articles or blocks are missing')
  return { counts: hands.counts, wrong: wrong.join('\n') }
}

/** Whether an insertion stands there already, on either side of its place. */
const isTyped = (text: string, at: number, inserted: string): boolean =>
  text.startsWith(inserted, at) || text.slice(0, at).endsWith(inserted)

interface Placed extends TextMend {
  readonly block: string
  readonly blockText: string
}

/** What is left to be typed, from the end of the page, in places of its blocks. */
function placesOf(page: Page, source: string, { texts }: Mends): readonly Placed[] {
  return blocksOf(page)
    .flatMap((block) => {
      const { toBlock, toSource } = alignBlock(block.text, source, block.source)
      return texts.flatMap((mend): Placed[] => {
        const inside = block.source.some(({ from, to }) => from <= mend.from && mend.to <= to)
        const from = inside ? toBlock(mend.from) : null
        if (from === null || toSource(from) !== mend.from) return []
        const to = from + mend.to - mend.from
        const isOpen =
          block.text.slice(from, to) === source.slice(mend.from, mend.to) &&
          (mend.to > mend.from || !isTyped(block.text, from, mend.text))
        return isOpen ? [{ ...mend, from, to, block: block.id, blockText: block.text }] : []
      })
    })
    .toReversed()
}

/** One correction by hand in the cheapest way: a click and keys, or a word or character picked and typed over. */
async function typeMend(
  window: Window,
  hands: Hands,
  { share, block, blockText, from, to, text }: Placed,
): Promise<void> {
  const wrong = blockText.slice(from, to)
  const keys = cheapestKeys(wrong, text)
  const typing: readonly Keystroke[] = text === '' ? [{ press: 'Delete' }] : [{ type: text }]
  const modifiers = to > from ? await pickedAt(window, blockText, from, to) : undefined
  const picks = modifiers !== undefined && keysCost(typing) < keysCost(keys)
  await hands.click(share, () => clickAt(window, block, from, picks ? modifiers : []))
  for (const key of picks ? typing : keys) {
    if ('type' in key) await hands.type(share, key.type)
    else await hands.press(share, key.press)
  }
}
