import * as edits from '../../shared/page/edits.ts'
import { blocksOf } from '../../shared/page/find.ts'
import { markKinds, type NewId, type Page, roles, workStates } from '../../shared/page/page.ts'
import type { EditSketch } from './pages.ts'

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length]

/** Does the edit that a sketch means on this page. */
export function applyEdit(page: Page, { name, a, b, at, to, lines }: EditSketch, newId: NewId): Page {
  const blocks = blocksOf(page)
  const block = pick(blocks, a)
  const other = pick(blocks, b)
  const article = pick(page.articles, a)
  const otherArticle = pick(page.articles, b)
  const notes = blocks.flatMap((holder) => holder.notes)
  const topic = `t${(at % 5) + 1}`
  const length = (block?.text.length ?? 0) + 1
  const [from, until] = [Math.min(at % length, to % length), Math.max(at % length, to % length)]
  const text = lines.join('')
  if (name === 'setState') return edits.setState(page, { is: pick(workStates, a) ?? 'untouched', reason: text })
  if (name === 'dismiss') return edits.dismissFinding(page, { check: 'c', fingerprint: `f${at % 5}` })
  if (name === 'restore') return edits.restoreFinding(page, `f${at % 5}`)
  if (block === undefined || other === undefined) return page
  switch (name) {
    case 'join':
      return edits.joinBlocks(page, block.id, other.id)
    case 'joinNext':
      return edits.joinBlocks(page, block.id, pick(blocks, a + 1)?.id ?? '')
    case 'split':
      return edits.splitBlock(
        page,
        { block: block.id, offset: from },
        newId,
        b % 2 === 0 ? ({ source }, offset) => (source[0]?.from ?? 0) + offset : undefined,
      )
    case 'replaceText':
      return edits.replaceText(page, block.id, from, until, text)
    case 'setBlockText': {
      const gaps = block.marks.flatMap((mark) => (mark.kind === 'gap' && mark.from < from ? [mark.from] : []))
      const changed = block.text.slice(0, from) + text + block.text.slice(until)
      return edits.setBlockText(page, block.id, changed, gaps, b % 2 === 0 ? from + text.length : undefined)
    }
    case 'replaceSelection':
    case 'delete': {
      const end = { block: other.id, offset: to % (other.text.length + 1) }
      return edits.replaceSelection(page, { block: block.id, offset: from }, end, name === 'delete' ? [] : lines, newId)
    }
    case 'setRole':
      return edits.setRole(page, block.id, pick(roles, at) ?? 'body', newId)
    case 'startArticle':
      return edits.startArticle(page, block.id, newId)
    case 'moveBlockBy':
      return edits.moveBlockBy(page, block.id, b % 2 === 0 ? 1 : -1)
    case 'addMark':
      return edits.addMark(page, block.id, pick(markKinds, b) ?? 'gap', from, until)
    case 'clearMarks':
      return edits.clearMarks(page, block.id, from, until)
    case 'addNote': {
      const made = { from, to: until, text, author: 'A', at: '2026-01-02T03:04:05.678Z', settled: false }
      return edits.addNote(page, block.id, { id: newId(), ...made })
    }
    case 'changeNote':
      return edits.changeNote(page, pick(notes, a)?.id ?? '', { text, settled: b % 2 === 0 })
    case 'removeNote':
      return edits.removeNote(page, pick(notes, a)?.id ?? '')
  }
  if (article === undefined || otherArticle === undefined) return page
  switch (name) {
    case 'moveBlock':
      return edits.moveBlock(page, block.id, { article: otherArticle.id, index: at % 6 })
    case 'moveArticle':
      return edits.moveArticle(page, article.id, b)
    case 'moveArticleBy':
      return edits.moveArticleBy(page, article.id, b % 2 === 0 ? 1 : -1)
    case 'mergeArticles':
      return edits.mergeArticles(page, article.id, otherArticle.id)
    case 'swapTitles':
      return edits.swapTitles(page, article.id, otherArticle.id)
    case 'addTopic':
      return edits.addTopic(page, article.id, topic)
    case 'removeTopic':
      return edits.removeTopic(page, article.id, topic)
  }
}
