import { describe, expect, it } from 'vitest'
import { isolatedParams, printable } from '../../../../shared/text/printable.ts'

describe('names of files', () => {
  it('cannot steer the terminal or turn the direction of writing', () => {
    expect(printable('\u001b[2Jx\u009b\u202ey\n')).toBe('\ufffd[2Jx\ufffd\ufffdy\ufffd')
  })

  it('are isolated in a sentence where they are written from right to left', () => {
    const params = { name: '\u202egpj.\u05e9\u05dc\u05d5\u05dd.txt', other: 'a\u202etxt.md', count: 2 }
    expect(isolatedParams(params)).toEqual({
      name: '\u2068\ufffdgpj.\u05e9\u05dc\u05d5\u05dd.txt\u2069',
      other: 'a\ufffdtxt.md',
      count: 2,
    })
  })
})
