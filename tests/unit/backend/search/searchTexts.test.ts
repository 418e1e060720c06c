import { expect, test } from 'vitest'
import { unpackFound } from '../../../../backend/search/packedFound.ts'
import { type PackedPage, packPage } from '../../../../backend/search/packedPage.ts'
import { SearchTexts } from '../../../../backend/search/searchTexts.ts'
import type { SearchQuery } from '../../../../shared/contract/search.ts'
import { makePage } from '../../../support/makePage.ts'
import { plainQuery } from './support.ts'

const pageOf = (number: number, texts: readonly string[], revision = 0): PackedPage =>
  packPage(makePage({ id: `p${number}`, articles: [{ blocks: [...texts] }] }), revision)

/** Forty pages: more than stand on two shelves. Every third has nothing, every seventh no text at all. */
const textsOf = (number: number): readonly string[] =>
  number % 7 === 6 ? [] : ['津门', number % 3 === 0 ? '晨报' : `第${number}版：记者甲，记者乙`]
const numbers = Array.from({ length: 40 }, (_, number) => number)

const keptTexts = (): SearchTexts => {
  const texts = new SearchTexts()
  texts.run({ task: 'keep', pages: numbers.map((number) => ({ number, page: pageOf(number, textsOf(number)) })) })
  return texts
}

/** Each place as its page, its block and where it begins. */
function placesOf(texts: SearchTexts, query: SearchQuery, asked: readonly number[]): readonly string[] {
  const places: string[] = []
  for (let done = 0; done < asked.length; ) {
    const pages = Int32Array.from(asked.slice(done))
    const result = texts.run({ task: 'scan', query, pages, most: 1000, batch: 5 })
    if (result === null) throw new Error('no result')
    done += result.done
    for (const { page, matches } of unpackFound(result.found))
      places.push(
        ...matches.map(
          ({ block, from, before, found, after }) => `${page} ${block} ${from} ${before}[${found}]${after}`,
        ),
      )
  }
  return places
}

const expected = (word: string, asked: readonly number[]): readonly string[] =>
  asked.flatMap((number) =>
    textsOf(number).flatMap((text, block) =>
      Array.from(text.matchAll(new RegExp(word, 'g')), ({ index }) => {
        const [before, after] = [text.slice(0, index), text.slice(index + word.length)]
        return `p${number} b${block + 1} ${index} ${before}[${word}]${after}`
      }),
    ),
  )

test('every place is found on its own page, however many pages are scanned at once', () => {
  expect(expected('记者', numbers).length).toBeGreaterThan(40)
  expect(placesOf(keptTexts(), plainQuery('记者'), numbers)).toEqual(expected('记者', numbers))
})

test('what ends one page and begins the next is no place', () => {
  expect(placesOf(keptTexts(), plainQuery('晨报津门'), numbers)).toEqual([])
  expect(placesOf(keptTexts(), plainQuery('晨报\n津门'), numbers)).toEqual([])
})

test('pages are found in the order in which they are asked for, some of them or all', () => {
  const texts = keptTexts()
  const backwards = numbers.toReversed()
  const some = numbers.filter((number) => number % 5 !== 0)
  for (const asked of [numbers, backwards, some, [7], numbers])
    expect(placesOf(texts, plainQuery('记者'), asked)).toEqual(expected('记者', asked))
})

test('a page that is kept anew is found as it stands now, its neighbours as before', () => {
  const texts = keptTexts()
  placesOf(texts, plainQuery('记者'), numbers)
  texts.run({ task: 'keep', pages: [{ number: 20, page: pageOf(20, ['通讯员'], 1) }] })
  expect(placesOf(texts, plainQuery('通讯员'), numbers)).toEqual(['p20 b1 0 [通讯员]'])
  const others = numbers.filter((number) => number !== 20)
  expect(placesOf(texts, plainQuery('记者'), numbers)).toEqual(expected('记者', others))
})

test('chosen roles alone are found among pages that are scanned at once', () => {
  const query = plainQuery('记者', { roles: ['headline'] })
  expect(placesOf(keptTexts(), query, numbers)).toEqual([])
  expect(placesOf(keptTexts(), { ...query, roles: ['body'] }, numbers)).toEqual(expected('记者', numbers))
})
