import { type FaultyPage, makePage } from './faultyPage.ts'
import { type Part, storiesOf } from './faultyPages.ts'
import { createRandom, type Random } from './random.ts'
import type { Story } from './story.ts'

/** A page of a generated corpus: what is wrong in it, by line and column. */
export interface CorpusPage {
  readonly name: string
  readonly text: string
  readonly names: readonly Slip[]
  readonly characters: readonly Slip[]
}

/** Wrong text where other text should stand. */
export interface Slip {
  readonly line: number
  readonly col: number
  readonly wrong: string
  readonly right: string
}

export interface CorpusFaults {
  /** One reporter is spelled three ways. */
  readonly names: boolean
  /** One character in so many is confused; 0 for none. */
  readonly oneIn: number
  /** Other characters that one may be read as. */
  confuse(char: string): readonly string[]
}

const pageCount = 40
const reporterCount = 10

/** The reporters of a paper, and the other spellings of the first one. */
function drawReporters(stories: readonly Story[], random: Random) {
  const writers = stories.flatMap(({ writer }) =>
    writer !== null && /^\p{Script=Han}{2,3}$/u.test(writer) ? [writer] : [],
  )
  const all = random.shuffle([...new Set(writers)])
  const main = all.find((writer) => writer.length === 3) ?? ''
  const letters = random.shuffle([...new Set(all.join(''))].filter((char) => !main.includes(char)))
  const spell = (i: number) => {
    const at = random.int(1, 2)
    return main.slice(0, at) + letters[i] + main.slice(at + 1)
  }
  return { main, others: [spell(0), spell(1)], rest: all.filter((one) => one !== main).slice(0, reporterCount - 1) }
}

const slipsOf = (text: string, wrong: string, right: string): Slip[] =>
  text
    .split('\n')
    .flatMap((line, i) =>
      [...line.matchAll(new RegExp(wrong, 'g'))].map(({ index }) => ({ line: i + 1, col: index, wrong, right })),
    )

/** Confuses characters of the stories' texts: half of them with one that is alike, half with any of the page. */
function confuse({ text, gold }: FaultyPage, { oneIn, confuse }: CorpusFaults, random: Random) {
  const bodies = new Set(gold.articles.flatMap(({ body }) => body.flat()))
  const letters = [...text].filter((char) => /\p{Script=Han}/u.test(char))
  const characters: Slip[] = []
  const lines = text.split('\n').map((line, i) => {
    if (!bodies.has(i + 1) || oneIn === 0) return line
    return [...line]
      .map((right, col) => {
        if (!/\p{Script=Han}/u.test(right) || !random.chance(1 / oneIn)) return right
        const alike = confuse(right)
        const wrong = alike.length > 0 && random.chance(0.5) ? random.pick(alike) : random.pick(letters)
        if (wrong !== right) characters.push({ line: i + 1, col, wrong, right })
        return wrong
      })
      .join('')
  })
  return { text: lines.join('\n'), characters }
}

/** The pages of a paper that is written by few, laid out without other faults. `once`: no story stands twice. */
export function makeCorpus(part: Part, seed: number, faults: CorpusFaults, once = false): CorpusPage[] {
  const random = createRandom(seed)
  const stories = random.shuffle(storiesOf(part).filter(({ prose }) => prose === 'modern'))
  const reporters = drawReporters(stories, random)
  const drawWriter = () => {
    if (!random.chance(0.25)) return random.pick(reporters.rest)
    const draw = random.next()
    return !faults.names || draw < 0.7 ? reporters.main : draw < 0.85 ? reporters.others[0]! : reporters.others[1]!
  }
  const count = once ? Math.floor(stories.length / 3) : pageCount
  return Array.from({ length: count }, (_, i) => {
    const own = once ? stories.slice(i * 3, i * 3 + 3) : random.shuffle(stories).slice(0, 5)
    const signed = own.map((story) => ({ ...story, writer: drawWriter() }))
    const name = `page-${seed}-${i}.txt`
    const page = makePage(seed * 1000 + i, signed, true, 'modern')
    const { text, characters } = confuse(page, faults, random)
    const names = reporters.others.flatMap((other) => slipsOf(text, other, reporters.main))
    return { name, text, names: faults.names ? names : [], characters }
  })
}
