import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeFileName } from '../../../../backend/storage/safeFileName.ts'

it('keeps names that every system takes', () => {
  for (const name of ['001.txt', '华西社区报 第3版.md', '😀.txt', 'a.b.c', 'مرحبا.txt', 'console.txt', 'com10.txt']) {
    expect(safeFileName(name)).toBe(name)
  }
})

it.each([
  ['../../x', '___.._x'],
  ['..', '__'],
  ['con.txt', '_con.txt'],
  ['CON', '_CON'],
  ['lpt1 .txt', '_lpt1 .txt'],
  ['<img src=x onerror=…>.txt', '_img src=x onerror=…_.txt'],
  ['a/b\\c:d', 'a_b_c_d'],
  ['page.txt. . ', 'page.txt'],
  ['', 'file'],
  ['. .', '__'],
  ['a\u0000b\u202Etxt.exe', 'a_b_txt.exe'],
  ['\ud800.txt', '_.txt'],
])('makes %j safe as %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

it('cuts overlong names between characters and keeps their ending', () => {
  const safe = safeFileName(`${'𠮷'.repeat(200)}.txt`)
  expect(safe).toMatch(/^𠮷+\.txt$/u)
  expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180)
})

it('makes any name a safe one, and a safe one stays', () => {
  const text = fc.string({
    unit: fc.oneof(fc.string({ maxLength: 1 }), fc.constantFrom('.', ' ', '/', 'con', '\u202e', '\ud800', '字')),
    maxLength: 300,
  })
  fc.assert(
    fc.property(text, (name) => {
      const safe = safeFileName(name)
      expect(safe).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cs}]|^\s*\.{1,2}$|[\s.]$|^\./u)
      expect(Buffer.byteLength(safe)).toBeGreaterThan(0)
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180)
      expect(safeFileName(safe)).toBe(safe)
    }),
    { numRuns: 1000 },
  )
})
