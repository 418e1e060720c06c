import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hostOptions } from '../../../../backend/hosting/hostOptions.ts'

describe('the arguments of a host', () => {
  test('are a corpus, a port, whether to open a window, and where settings are', () => {
    expect(hostOptions(['语料', '--port', '8080', '--no-open', '--user-data=/u'])).toEqual({
      path: resolve('语料'),
      port: 8080,
      open: false,
      userData: resolve('/u'),
      unknown: null,
    })
  })

  test('may be left out', () => {
    expect(hostOptions([])).toMatchObject({ path: null, port: 0, open: true, unknown: null })
  })

  test.each([
    [['--prot=1'], '--prot'],
    [['-x'], '-x'],
    [['--port', 'abc'], '--port'],
    [['--port', '65536'], '--port'],
    [['--port', '-1'], '--port'],
    [['--port='], '--port'],
    [['--port'], '--port'],
    [['a', 'b'], 'b'],
  ])('are said to be wrong where they are: %j', (args, unknown) => {
    expect(hostOptions(args).unknown).toBe(unknown)
  })
})
