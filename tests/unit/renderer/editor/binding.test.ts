import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from '@lexical/extension'
import fc from 'fast-check'
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  configExtension,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { afterEach, describe, expect, it } from 'vitest'
import { $writeSelection } from '../../../../renderer/editor/binding/places.ts'
import { $readPage } from '../../../../renderer/editor/binding/readPage.ts'
import { PageExtension } from '../../../../renderer/editor/PageExtension.ts'
import { createPageSession } from '../../../../renderer/session/createPageSession.ts'
import {
  addMark,
  joinBlocks,
  mergeArticles,
  moveArticle,
  moveBlock,
  replaceText,
} from '../../../../shared/page/edits.ts'
import { blockOf, blocksOf } from '../../../../shared/page/find.ts'
import type { Page, Place } from '../../../../shared/page/page.ts'
import { assertValidPage } from '../../../../shared/page/validatePage.ts'
import { makePage } from '../../../support/makePage.ts'
import { examplePage } from '../session/examplePage.ts'
import { createFakeHost } from '../session/fakeHost.ts'

const opened: (() => void)[] = []
afterEach(() => {
  for (const close of opened.splice(0)) close()
})

function open(page: Page = examplePage) {
  const { host, transport } = createFakeHost(page)
  const session = createPageSession(transport, host.view(), '', () => 'A')
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'test',
      dependencies: [configExtension(PageExtension, { session })],
      onError: (error) => {
        throw error
      },
    }),
  )
  opened.push(() => editor.dispose())
  const { binding } = getExtensionDependencyFromEditor(editor, PageExtension).output
  return { host, session, editor, binding: binding! }
}

const select = (editor: LexicalEditor, anchor: Place, focus = anchor) =>
  editor.update(() => $writeSelection({ anchor, focus }), { discrete: true })
const dispatch = (editor: LexicalEditor, work: () => void) => editor.update(work, { discrete: true })
const insert = (editor: LexicalEditor, text: string) =>
  dispatch(editor, () => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, text))
const press = (editor: LexicalEditor, key: 'Enter' | 'Backspace' | 'Delete') =>
  dispatch(editor, () => {
    if (key === 'Enter') editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
    else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, key === 'Backspace')
  })
const isSame = (editor: LexicalEditor, page: Page) =>
  editor.read(() => {
    const { changed, isShaped } = $readPage(page)
    return isShaped && changed.size === 0
  })
const shapeOf = (page: Page) => page.articles.map(({ blocks }) => blocks.map(({ id }) => id))
const textOf = (page: Page, id: string) => blockOf(page, id)?.text

describe('the editor', () => {
  it('shows the page with its furniture behind the articles', () => {
    const { editor } = open()
    expect(isSame(editor, examplePage)).toBe(true)
    expect(editor.read(() => $getRoot().getChildrenSize())).toBe(3)
  })

  it('brings typed text to the session and knows where the caret is', () => {
    const { editor, session } = open()
    select(editor, { block: 'b1', offset: 2 })
    insert(editor, '甲')
    expect(textOf(session.getState().page, 'b1')).toBe('近日甲,开庭“把脉')
    expect(session.getState().selection?.focus).toEqual({ block: 'b1', offset: 3 })
  })

  it('leaves a letter to be painted before the session hears of it', async () => {
    const { editor, session } = open()
    select(editor, { block: 'b1', offset: 2 })
    const told = new Promise<void>((heard) => session.subscribe(heard))
    insert(editor, '甲')
    expect(textOf(session.getTold().page, 'b1')).toBe('近日,开庭“把脉')
    await told
    expect(textOf(session.getTold().page, 'b1')).toBe('近日甲,开庭“把脉')
  })

  it('gives a letter that was not told yet to the command that follows it', () => {
    const { editor, session } = open()
    select(editor, { block: 'b1', offset: 2 })
    insert(editor, '甲')
    session.run((page) => joinBlocks(page, 'b1', 'b2'), { kind: 'correction', edit: 'block.joinNext' })
    expect(textOf(session.getTold().page, 'b1')).toBe('近日甲,开庭“把脉治病”,完成。')
    expect(isSame(editor, session.getTold().page)).toBe(true)
  })

  it('keeps gaps where they stand when text is typed around them', () => {
    const { editor, session } = open(addMark(examplePage, 'b1', 'gap', 3, 3))
    expect(isSame(editor, session.getState().page)).toBe(true)
    select(editor, { block: 'b1', offset: 1 })
    insert(editor, '甲')
    expect(blockOf(session.getState().page, 'b1')?.marks).toEqual([{ kind: 'gap', from: 4, to: 4 }])
    expect(isSame(editor, session.getState().page)).toBe(true)
  })

  it('shows edits from elsewhere and leaves the caret with its text', () => {
    const { editor, host } = open()
    select(editor, { block: 'b2', offset: 2 })
    host.editElsewhere((page) => joinBlocks(page, 'b1', 'b2'))
    expect(isSame(editor, host.page)).toBe(true)
    insert(editor, '甲')
    expect(editor.read(() => $getRoot().getTextContent())).toContain('把脉治病甲”')
  })

  it('shows blocks that moved into another article, and articles that changed places', () => {
    const { editor, session } = open()
    const origin = { kind: 'correction', edit: 'block.moveTo' } as const
    session.run((page) => moveBlock(page, 'b1', { article: 'a2', index: 1 }), origin)
    expect(isSame(editor, session.getState().page)).toBe(true)
    session.run((page) => moveArticle(page, 'a2', 0), origin)
    expect(isSame(editor, session.getState().page)).toBe(true)
    session.run((page) => mergeArticles(page, 'a2', 'a1'), origin)
    expect(isSame(editor, session.getState().page)).toBe(true)
  })
})

describe('Enter', () => {
  it('splits at the caret and puts the caret at the head of the new block', () => {
    const { editor, session } = open()
    select(editor, { block: 'b1', offset: 3 })
    press(editor, 'Enter')
    const { page, selection } = session.getState()
    expect(textOf(page, 'b1')).toBe('近日,')
    const created = page.articles[0]?.blocks[2]
    expect(created?.text).toBe('开庭“把脉')
    expect(selection?.focus).toEqual({ block: created?.id, offset: 0 })
    expect(isSame(editor, page)).toBe(true)
  })

  it('takes a selection away before it splits', () => {
    const { editor, session } = open()
    select(editor, { block: 'b1', offset: 2 }, { block: 'b1', offset: 5 })
    press(editor, 'Enter')
    expect(session.getState().page.articles[0]?.blocks.map(({ text }) => text)).toEqual([
      '把脉治病',
      '近日',
      '“把脉',
      '治病”,完成。',
    ])
  })
})

describe('Backspace and Delete', () => {
  it('join blocks of one article and leave the caret at the seam', () => {
    const { editor, session } = open()
    select(editor, { block: 'b2', offset: 0 })
    press(editor, 'Backspace')
    expect(textOf(session.getState().page, 'b1')).toBe('近日,开庭“把脉治病”,完成。')
    expect(session.getState().selection?.focus).toEqual({ block: 'b1', offset: 8 })
    expect(isSame(editor, session.getState().page)).toBe(true)
  })

  it('join forwards at the end of a block', () => {
    const { editor, session } = open()
    select(editor, { block: 'h1', offset: 4 })
    press(editor, 'Delete')
    expect(shapeOf(session.getState().page)).toEqual([
      ['h1', 'b2'],
      ['h2', 'b3'],
    ])
  })

  it('do nothing across the border of an article', () => {
    const { editor, session } = open()
    select(editor, { block: 'h2', offset: 0 })
    press(editor, 'Backspace')
    select(editor, { block: 'b2', offset: 7 })
    press(editor, 'Delete')
    select(editor, { block: 'f1', offset: 0 })
    press(editor, 'Backspace')
    expect(session.getState().page).toBe(examplePage)
    expect(isSame(editor, examplePage)).toBe(true)
  })

  it('take a selection over several blocks away and keep the later id when the first is emptied', () => {
    const { editor, session } = open()
    select(editor, { block: 'h1', offset: 0 }, { block: 'b2', offset: 3 })
    press(editor, 'Backspace')
    expect(shapeOf(session.getState().page)[0]).toEqual(['b2'])
    expect(session.getState().selection?.focus).toEqual({ block: 'b2', offset: 0 })
    expect(isSame(editor, session.getState().page)).toBe(true)
  })
})

describe('a selection over several blocks', () => {
  it('gives way to what is typed over it, backwards too', () => {
    const { editor, session } = open()
    select(editor, { block: 'b2', offset: 2 }, { block: 'b1', offset: 6 })
    insert(editor, '甲')
    expect(textOf(session.getState().page, 'b1')).toBe('近日,开庭“甲”,完成。')
    expect(session.getState().selection?.focus).toEqual({ block: 'b1', offset: 7 })
    expect(isSame(editor, session.getState().page)).toBe(true)
  })

  it('gives way also where it ends in a block whose rest is shorter than what goes', () => {
    const { editor, session } = open()
    select(editor, { block: 'h1', offset: 0 }, { block: 'b3', offset: 3 })
    insert(editor, '甲')
    expect(shapeOf(session.getState().page)).toEqual([['b3']])
    expect(textOf(session.getState().page, 'b3')).toBe('甲。')
    expect(isSame(editor, session.getState().page)).toBe(true)
  })

  it('is one undo step with what is typed over it, and none with what was typed before', async () => {
    const { editor, session, host } = open()
    select(editor, { block: 'b3', offset: 0 })
    insert(editor, '乙')
    select(editor, { block: 'b1', offset: 6 }, { block: 'b2', offset: 2 })
    insert(editor, '甲')
    insert(editor, '丙')
    await session.flush()
    expect(textOf(host.page, 'b1')).toBe('近日,开庭“甲丙”,完成。')
    expect(host.revisions).toHaveLength(2)
    session.undo()
    await session.flush()
    expect(session.getState().page.articles[0]).toEqual(examplePage.articles[0])
    expect(textOf(session.getState().page, 'b3')).toBe('乙正文三。')
    expect(isSame(editor, session.getState().page)).toBe(true)
  })

  it('over two articles is taken away without merging them', () => {
    const { editor, session } = open()
    select(editor, { block: 'b2', offset: 2 }, { block: 'b3', offset: 2 })
    dispatch(editor, () => void editor.dispatchCommand(REMOVE_TEXT_COMMAND, null))
    expect(shapeOf(session.getState().page)).toEqual([['h1', 'b1', 'b2'], ['b3']])
    expect(isSame(editor, session.getState().page)).toBe(true)
  })

  it('gives way to pasted lines, which become blocks', () => {
    const { editor, session } = open()
    select(editor, { block: 'b1', offset: 3 }, { block: 'b2', offset: 3 })
    insert(editor, '一\n\n二\r\n三')
    expect(session.getState().page.articles[0]?.blocks.map(({ text }) => text)).toEqual([
      '把脉治病',
      '近日,一',
      '二',
      '三,完成。',
    ])
    expect(session.getState().selection?.focus).toEqual({ block: 'b2', offset: 1 })
    expect(isSame(editor, session.getState().page)).toBe(true)
  })
})

describe('what is done right after an undo', () => {
  it.each([
    ['typing', (editor: LexicalEditor) => insert(editor, '甲'), ['近日,开庭“把脉甲', '治病”,完成。']],
    ['Enter', (editor: LexicalEditor) => press(editor, 'Enter'), ['近日,开庭“把脉', '', '治病”,完成。']],
    ['pasting', (editor: LexicalEditor) => insert(editor, '一\n二'), ['近日,开庭“把脉', '一', '二治病”,完成。']],
  ])('stands on the page that the undo makes: %s', async (_name, act, texts) => {
    const { editor, session, host } = open()
    select(editor, { block: 'b2', offset: 0 })
    press(editor, 'Backspace')
    await session.flush()
    session.undo()
    act(editor)
    await session.flush()
    expect(
      session
        .getState()
        .page.articles[0]?.blocks.slice(1)
        .map(({ text }) => text),
    ).toEqual(texts)
    expect(session.getState().page).toEqual(host.page)
    expect(isSame(editor, host.page)).toBe(true)
    expect(session.getState().error).toBeNull()
  })

  it('keeps its order', async () => {
    const { editor, session, host } = open()
    select(editor, { block: 'b2', offset: 0 })
    press(editor, 'Backspace')
    await session.flush()
    session.undo()
    press(editor, 'Backspace')
    session.undo()
    press(editor, 'Enter')
    await session.flush()
    expect(host.revisions.map(({ origin }) => origin.kind)).toEqual([
      'correction',
      'undo',
      'correction',
      'undo',
      'correction',
    ])
    expect(isSame(editor, host.page)).toBe(true)
  })
})

describe('the caret', () => {
  it('steps over a gap, so that what is typed stands behind it', () => {
    const { editor, session, binding } = open(addMark(examplePage, 'b1', 'gap', 3, 3))
    select(editor, { block: 'b1', offset: 3 })
    binding.stepOverGap()
    insert(editor, '甲')
    expect(textOf(session.getState().page, 'b1')).toBe('近日,甲开庭“把脉')
    expect(blockOf(session.getState().page, 'b1')?.marks).toEqual([{ kind: 'gap', from: 3, to: 3 }])
  })

  it('steps over a gap at the end of a block', () => {
    const { editor, session, binding } = open(addMark(examplePage, 'b1', 'gap', 8, 8))
    select(editor, { block: 'b1', offset: 8 })
    binding.stepOverGap()
    insert(editor, '甲')
    expect(blockOf(session.getState().page, 'b1')?.marks).toEqual([{ kind: 'gap', from: 8, to: 8 }])
  })

  it('finds one gap where the text between two was deleted', async () => {
    const { editor, session } = open(addMark(addMark(examplePage, 'b1', 'gap', 0, 0), 'b1', 'gap', 6, 6))
    select(editor, { block: 'b1', offset: 0 }, { block: 'b1', offset: 6 })
    press(editor, 'Delete')
    await Promise.resolve()
    expect(blockOf(session.getState().page, 'b1')?.marks).toEqual([{ kind: 'gap', from: 0, to: 0 }])
    expect(isSame(editor, session.getState().page)).toBe(true)
  })
})

describe('a command', () => {
  it('comes after what was typed and is its own step', async () => {
    const { editor, session, binding, host } = open()
    select(editor, { block: 'b1', offset: 0 })
    insert(editor, '甲')
    binding.edit((page) => joinBlocks(page, 'b1', 'b2'), { kind: 'correction', edit: 'block.joinNext' })
    await session.flush()
    expect(host.revisions.map(({ origin }) => origin.edit)).toEqual(['typing', 'block.joinNext'])
    session.undo()
    await session.flush()
    expect(isSame(editor, session.getState().page)).toBe(true)
    expect(textOf(session.getState().page, 'b1')).toBe('甲近日,开庭“把脉')
  })
})

describe('whatever Lexical does behind the back of the page', () => {
  it('does not stay in the structure', async () => {
    const { editor, session } = open()
    dispatch(editor, () => {
      $getRoot().getFirstChildOrThrow().remove()
    })
    await Promise.resolve()
    expect(session.getState().page.articles).toEqual(examplePage.articles)
    expect(isSame(editor, session.getState().page)).toBe(true)
  })
})

describe('any sequence of steps', () => {
  const step = fc.record({
    kind: fc.constantFrom('insert', 'Enter', 'Backspace', 'Delete', 'move', 'elsewhere', 'mark', 'undo', 'redo', 'gap'),
    block: fc.nat(20),
    other: fc.nat(20),
    from: fc.nat(12),
    to: fc.nat(12),
    isRange: fc.boolean(),
    text: fc.constantFrom('甲', '乙丙', 'a b', '一\n二', '𠮷'),
  })

  it('leaves the editor at the page of the session, and that at the page of the host', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const { editor, session, binding, host } = open()
        for (const { kind, block, other, from, to, isRange, text } of steps) {
          // What an undo leaves at the caret is not known before it is here.
          if ((kind === 'Backspace' || kind === 'Delete') && session.isUndoing()) await session.flush()
          const blocks = blocksOf(session.getState().page)
          const at = (index: number, offset: number): Place => {
            const chosen = blocks[index % blocks.length]!
            return { block: chosen.id, offset: Math.min(offset, chosen.text.length) }
          }
          const place = at(block, from)
          const end = isRange ? at(other, to) : place
          const isCollapsed = place.block === end.block && place.offset === end.offset
          select(editor, place, end)
          const correction = { kind: 'correction', edit: 'typing' } as const
          if (kind === 'insert') insert(editor, text)
          else if (kind === 'Enter') press(editor, kind)
          else if (kind === 'Backspace' || kind === 'Delete') {
            // Within a block Lexical asks the browser how far to delete.
            if (place.offset === 0 || !isCollapsed) press(editor, isCollapsed ? 'Backspace' : kind)
          } else if (kind === 'move')
            binding.edit((page) => moveArticle(page, page.articles[0]?.id ?? '', to), correction)
          else if (kind === 'mark') binding.edit((page) => addMark(page, place.block, 'sic', from, to), correction)
          else if (kind === 'gap') binding.edit((page) => addMark(page, place.block, 'gap', from, from), correction)
          else if (kind === 'elsewhere') {
            await session.flush()
            host.editElsewhere((page) => joinBlocks(page, place.block, at(other, 0).block))
          } else if (kind === 'undo') session.undo()
          else session.redo()
          await Promise.resolve()
          expect(isSame(editor, session.getState().page)).toBe(true)
          const selection = editor.read(() => $getSelection())
          expect(selection === null || $isRangeSelection(selection)).toBe(true)
        }
        await session.flush()
        assertValidPage(session.getState().page)
        expect(host.page).toEqual(session.getState().page)
        expect(isSame(editor, host.page)).toBe(true)
        editor.dispose()
      }),
      { numRuns: 150 },
    )
  })
})

describe('the direction of writing', () => {
  it('is told for each article by its first letter, and follows it', () => {
    const page = makePage({
      articles: [{ blocks: ['2026', 'خەۋەر 新闻'] }, { blocks: ['“新桥”通车'] }, { blocks: ['——'] }],
    })
    const { editor, session } = open(page)
    const directions = () =>
      editor.read(() =>
        $getRoot()
          .getChildren()
          .map((node) => ($isElementNode(node) ? node.getDirection() : null)),
      )
    expect(directions()).toEqual(['rtl', 'ltr', 'ltr'])
    session.run((now) => replaceText(now, 'b2', 0, 6, ''), { kind: 'correction', edit: 'typing' })
    expect(directions()).toEqual(['ltr', 'ltr', 'ltr'])
  })
})
