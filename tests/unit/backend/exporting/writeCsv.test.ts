import { describe, expect, it } from 'vitest'
import { writeCsvHead, writeCsvRows } from '../../../../backend/exporting/writeCsv.ts'
import { articleColumns } from '../../../../shared/formats/articleTable.ts'
import { describePage } from '../../../../shared/formats/describePage.ts'
import type { ExportedArticle } from '../../../../shared/formats/exportedPage.ts'
import { makePage } from '../../../support/makePage.ts'

const source = {
  name: '001.txt',
  encoding: 'utf-8',
  bom: false,
  lineEnds: 'lf',
  bytes: 1,
  characters: 1,
  checksum: 'c',
} as const

const articleOf = (text: string, title = ''): ExportedArticle =>
  describePage(makePage({ articles: [{ blocks: [{ text: title, role: 'headline' }, text] }] }), source, []).articles[0]!

/** Reads RFC 4180. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy
  for (let match = cell.exec(csv); match !== null; match = cell.exec(csv)) {
    const [, raw = '', end] = match
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (end === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

const column = (name: (typeof articleColumns)[number]) => articleColumns.indexOf(name)

describe('CSV', () => {
  it('brings commas, quotes and line ends of all kinds back', () => {
    const text = 'a,"b"\nc\rd\r\ne'
    const rows = readCsv(writeCsvHead(false) + writeCsvRows([articleOf(text)], false))
    expect(rows).toHaveLength(2)
    expect(rows[0]).toEqual([...articleColumns])
    expect(rows[1]?.[column('text')]).toBe(text)
  })

  it('has no byte order mark and leaves every character as it is', () => {
    expect(writeCsvHead(false).charCodeAt(0)).not.toBe(0xfeff)
    expect(readCsv(writeCsvRows([articleOf('=1+1')], false))[0]?.[column('text')]).toBe('=1+1')
  })
})

describe('CSV for Excel', () => {
  it('begins with a byte order mark', () => {
    expect(writeCsvHead(true).charCodeAt(0)).toBe(0xfeff)
  })

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=1'])(
    'turns the formula %j into text',
    (formula) => {
      const [row] = readCsv(writeCsvRows([articleOf('正文', formula)], true))
      expect(row?.[column('title')]).toBe(`'${formula}`)
    },
  )

  it('goes on in further rows where a text is too long for a cell', () => {
    const paragraph = `${'字'.repeat(999)}\n`
    const text = paragraph.repeat(70)
    const rows = readCsv(writeCsvRows([articleOf(text)], true))
    const parts = rows.map((row) => row[column('text') + 1] ?? '')
    expect(parts.join('')).toBe(text)
    expect(parts.every((part) => part.length < 32_767)).toBe(true)
    expect(rows.map((row) => row[column('text')])).toEqual(['1', '2', '3'])
    expect(new Set(rows.map((row) => row[0])).size).toBe(1)
  })

  it('never cuts a character in two', () => {
    const parts = readCsv(writeCsvRows([articleOf(`a${'𠮷'.repeat(40_000)}`)], true)).map(
      (row) => row[column('text') + 1],
    )
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(part).not.toMatch(/\p{Cs}/u)
  })
})
