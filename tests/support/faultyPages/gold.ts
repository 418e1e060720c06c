/** Annotations of a page as `tests/gold/SPEC.md` has them: lines from 1, columns from 0. */
export interface Gold {
  readonly page: string
  readonly articles: readonly GoldArticle[]
  readonly furniture: readonly number[]
  readonly noise: readonly number[]
  readonly joins: readonly GoldJoin[]
  readonly splits: readonly GoldSpan[]
  readonly displaced: readonly GoldDisplaced[]
  readonly spaces: readonly GoldSpan[]
  readonly repeats: readonly GoldSpan[]
  readonly errors: readonly GoldSpan[]
  readonly punctuation: readonly GoldSpan[]
  readonly lenient?: { readonly membership: readonly number[] }
}

export interface GoldArticle {
  readonly id: string
  readonly headline: readonly number[]
  readonly kicker: readonly number[]
  readonly subhead: readonly number[]
  readonly crosshead: readonly number[]
  readonly byline: readonly number[]
  readonly body: readonly (readonly number[])[]
  readonly caption: readonly number[]
  readonly credit: readonly number[]
  readonly topics: readonly string[]
  readonly incomplete: boolean
}

export interface GoldJoin {
  readonly from: number
  readonly to: number
  readonly kind: 'adjacent' | 'interrupted'
  readonly certain: boolean
}

export interface GoldDisplaced {
  readonly lines: readonly number[]
  readonly belongs_to: string
  readonly group?: string
}

export interface GoldSpan {
  readonly line: number
  readonly col: number
  readonly text?: string
  readonly wrong?: string
  readonly right?: string | null
  readonly confidence?: 'certain' | 'likely' | 'possible'
}
