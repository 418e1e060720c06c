import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const tokensOf = (name: string) => {
  const css = readFileSync(resolve(import.meta.dirname, '../../../../renderer/theme', name), 'utf8')
  return [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    (match) => [match[1]!, [match[2]!, match[3]!] as const] as const,
  )
}
const tokens = new Map(tokensOf('tokens.css'))
const strong = new Map([...tokens, ...tokensOf('contrast.css')])

const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

const surfaces = ['desk', 'panel', 'sheet', 'raised', 'hover', 'line-2']
const meanings = ['accent', 'focus', 'join', 'surplus', 'move', 'suspect', 'style', 'ok']
const topics = Array.from({ length: 12 }, (_, index) => `topic-${index}`)
const pairs = [
  ...['ink', 'ink-2', 'ink-3', ...meanings].flatMap((text) => surfaces.map((surface) => [text, surface] as const)),
  ...[...meanings, ...topics].map((text) => [text, `${text}-soft`] as const),
  ['on-accent', 'accent'] as const,
]

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the %s theme', (_, index) => {
  it.each(pairs)('shows %s on %s with a contrast of 4.5 or more', (text, surface) => {
    expect(contrast(tokens.get(text)![index], tokens.get(surface)![index])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs.filter(([text, surface]) => text !== 'on-accent' && surface !== 'line-2'))(
    'shows %s on %s with a contrast of 7 or more to who asks for it',
    (text, surface) => {
      expect(contrast(strong.get(text)![index], strong.get(surface)![index])).toBeGreaterThanOrEqual(7)
    },
  )

  it('draws lines of controls with a contrast of 3 or more', () => {
    for (const surface of ['panel', 'sheet', 'raised']) {
      expect(contrast(tokens.get('line-strong')![index], tokens.get(surface)![index])).toBeGreaterThanOrEqual(3)
    }
  })
})
