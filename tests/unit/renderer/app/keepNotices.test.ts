import { expect, it } from 'vitest'
import type { Notice } from '../../../../renderer/app/appState.ts'
import { keepNotices } from '../../../../renderer/app/keepNotices.ts'

const text = { key: 'desk:close' }
const news = (id: string): Notice => ({ id, tone: 'ok', text })
const error = (id: string): Notice => ({ id, tone: 'error', text })
const rescue = (id: string): Notice => ({ ...error(id), action: { label: text, run: () => {} } })
const kept = (...notices: Notice[]) => keepNotices(notices, 3).map(({ id }) => id)

it('the oldest give way to newer ones', () => {
  expect(kept(news('a'), news('b'), news('c'), news('d'))).toEqual(['b', 'c', 'd'])
})

it('errors stay while anything else can go', () => {
  expect(kept(error('a'), news('b'), error('c'), news('d'))).toEqual(['a', 'c', 'd'])
  expect(kept(error('a'), error('b'), error('c'), news('d'))).toEqual(['b', 'c', 'd'])
})

it('an error with a way out of it never goes by itself', () => {
  expect(kept(rescue('a'), rescue('b'), rescue('c'), news('d'), news('e'))).toEqual(['a', 'b', 'c', 'e'])
})
