import { describe, expect, it } from 'vitest'
import { createUniqueNames, shortName } from '../../../../backend/exporting/fileNames.ts'

describe('short names', () => {
  it('fit into the bytes given without cutting a character', () => {
    const name = shortName('𠮷'.repeat(50), 81)
    expect(name).toBe('𠮷'.repeat(20))
  })

  it.each(['../../x', 'con.txt', '<img src=x onerror=…>', '..', '', 'a'.repeat(300), '\u202egnp.txt', 'x. . .'])(
    'are safe for %j',
    (name) => {
      const short = shortName(name, 80)
      expect(short).toMatch(/^[^/\\:*?"<>|\p{Cc}\u202a-\u202e]+$/u)
      expect(short).not.toMatch(/^\.|[. ]$/)
      expect(short).not.toMatch(/^con(\.|$)/i)
    },
  )
})

describe('unique names', () => {
  it('number what came before, whatever the case', () => {
    const unique = createUniqueNames()
    expect(['001', '001', 'A', 'a', '001-2', '001'].map(unique)).toEqual([
      '001',
      '001-2',
      'A',
      'a-2',
      '001-2-2',
      '001-3',
    ])
  })
})
