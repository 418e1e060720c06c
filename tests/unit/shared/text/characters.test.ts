import { expect, it } from 'vitest'
import { isSpaceCode } from '../../../../shared/text/characters.ts'

it('takes for white space what expressions take for it', () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => code)
  expect(units.filter(isSpaceCode)).toEqual(units.filter((code) => /\s/u.test(String.fromCharCode(code))))
})
