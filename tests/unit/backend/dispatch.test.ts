import { describe, expect, test } from 'vitest'
import { dispatch } from '../../../backend/dispatch.ts'
import { GalleyError } from '../../../shared/contract/error.ts'
import { createFakeBackend } from '../../support/fakeBackend.ts'

const { handlers } = createFakeBackend({
  'corpus-open': async ({ path }) => {
    if (path === 'bug') throw new TypeError('x is not a function')
    if (path === 'string') throw 'a string'
    throw new GalleyError('corpusMissing', { path })
  },
  'corpus-close': async () => ({ surplus: 1 }) as never,
})

describe('dispatch', () => {
  test('runs the handler of a call and gives its value', async () => {
    expect(await dispatch(handlers, 'app-hello', {})).toMatchObject({ ok: true, value: { version: '0' } })
  })

  test('gives a typed error as code and parameters', async () => {
    expect(await dispatch(handlers, 'corpus-open', { path: '/x' })).toEqual({
      ok: false,
      error: { code: 'corpusMissing', params: { path: '/x' } },
    })
  })

  test('gives any other error as internal, without a stack', async () => {
    const outcome = await dispatch(handlers, 'corpus-open', { path: 'bug' })
    expect(outcome).toEqual({
      ok: false,
      error: { code: 'internal', params: { detail: 'TypeError: x is not a function' } },
    })
    expect(await dispatch(handlers, 'corpus-open', { path: 'string' })).toMatchObject({
      error: { code: 'internal', params: { detail: 'a string' } },
    })
  })

  test.each(['nope', '__proto__', 'constructor', 'toString', '', 7, null, undefined, {}])(
    'refuses the call name %s',
    async (name) => {
      expect(await dispatch(handlers, name, {})).toMatchObject({ ok: false, error: { code: 'unknownCall' } })
    },
  )

  test.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { path: 7 },
    { path: '' },
    { path: '/x', extra: 1 },
    { path: 'x'.repeat(1_000_000) },
    JSON.parse('{"path":"/x","__proto__":{"admin":true}}'),
    JSON.parse('{"path":"/x","constructor":{"prototype":{"admin":true}}}'),
  ])('refuses arguments that the schema does not know (%#)', async (args) => {
    expect(await dispatch(handlers, 'corpus-open', args)).toMatchObject({
      ok: false,
      error: { code: 'badArguments', params: { call: 'corpus-open' } },
    })
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  test('checks results where that is asked for', async () => {
    expect(await dispatch(handlers, 'corpus-close', {})).toMatchObject({ ok: true })
    expect(await dispatch(handlers, 'corpus-close', {}, { checkResults: true })).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    })
  })
})
