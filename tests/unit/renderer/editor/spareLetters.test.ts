import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { spareLetters } from '../../../../renderer/editor/spareLetters.ts'

class Stage extends EventTarget {
  isSheet = false
  readonly ownerDocument: Paper
  constructor(ownerDocument?: Paper) {
    super()
    this.ownerDocument = ownerDocument ?? new Paper()
  }
  hasAttribute(name: string): boolean {
    return this.isSheet && name === 'data-lexical-editor'
  }
}
class Paper extends EventTarget {
  readonly body = new Stage(this)
  activeElement: Stage | null = null
}
class Key extends Event {
  constructor(
    type: string,
    readonly key: string,
  ) {
    super(type)
  }
}

beforeEach(() => {
  vi.stubGlobal('Element', Stage)
  vi.stubGlobal('KeyboardEvent', Key)
})
afterEach(() => vi.unstubAllGlobals())

function makeRoot() {
  const container = new Stage()
  const heard: string[] = []
  const hear = (event: Event) => heard.push(event instanceof Key ? event.key : event.type)
  spareLetters(container as unknown as HTMLElement, () => {
    for (const type of ['keydown', 'input', 'click']) container.addEventListener(type, hear)
    container.ownerDocument.addEventListener('selectionchange', hear)
  })
  return { container, heard, hear }
}

describe('the root of the window', () => {
  it('does not hear what is typed into the sheet, but all else that happens there', () => {
    const { container, heard } = makeRoot()
    container.isSheet = true
    for (const event of [new Key('keydown', 'a'), new Event('input'), new Key('keydown', 'Escape'), new Event('click')])
      container.dispatchEvent(event)
    expect(heard).toEqual(['Escape', 'click'])
  })

  it('hears what is typed elsewhere', () => {
    const { container, heard } = makeRoot()
    container.dispatchEvent(new Key('keydown', 'a'))
    container.dispatchEvent(new Event('input'))
    expect(heard).toEqual(['a', 'input'])
  })

  it('hears of the selection outside of the sheet alone, the editor always', () => {
    const { container, heard, hear } = makeRoot()
    const { ownerDocument } = container
    const sheet = new Stage(ownerDocument)
    sheet.isSheet = true
    ownerDocument.activeElement = sheet
    ownerDocument.dispatchEvent(new Event('selectionchange'))
    expect(heard).toEqual([])
    ownerDocument.addEventListener('selectionchange', () => hear(new Event('editor')))
    ownerDocument.dispatchEvent(new Event('selectionchange'))
    expect(heard).toEqual(['editor'])
    ownerDocument.activeElement = null
    ownerDocument.dispatchEvent(new Event('selectionchange'))
    expect(heard).toEqual(['editor', 'selectionchange', 'editor'])
  })
})
