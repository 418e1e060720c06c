import { describe, expect, it } from 'vitest'
import { folderNameOf, joinPath } from '../../../../renderer/dialogs/folderName.ts'

describe('the folder of a new corpus', () => {
  it('is named for the title, without what some system forbids', () => {
    expect(folderNameOf('河西报 2024')).toBe('河西报 2024')
    expect(folderNameOf('../../x: "y"?')).toBe('.. .. x y')
    expect(folderNameOf('CON.txt')).toBe('_CON.txt')
    expect(folderNameOf('ends. ')).toBe('ends')
    expect(folderNameOf('///')).toBe('corpus')
  })

  it('stands in its parent with that path’s separator', () => {
    expect(joinPath('/home/a', 'x')).toBe('/home/a/x')
    expect(joinPath('/', 'x')).toBe('/x')
    expect(joinPath('C:\\Users', 'x')).toBe('C:\\Users\\x')
  })
})
