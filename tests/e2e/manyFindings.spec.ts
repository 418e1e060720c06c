import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPage, press, seeds } from './support/desk.ts'
import { expect, test } from './support/galley.ts'
import { findingsOf } from './support/steps.ts'

const name = 'lines.txt'

test('of many findings those in view are drawn, and the one being decided keeps the keys wherever it stands', async ({
  galley,
}) => {
  const { window } = galley
  const source = await readFile(join(import.meta.dirname, '../../seeds', seeds[1]), 'utf8')
  const path = join(galley.folder, name)
  await writeFile(path, (source.match(/.{1,24}/gu) ?? []).join('\n\n'))
  await galley.call('import-start', { sources: [{ path }] })
  await openPage(window, name)
  const found = await findingsOf(galley, name)
  const panel = window.locator('#review-panel')
  const current = panel.locator('[aria-current]')
  const rows = panel.getByRole('listitem')

  await press(window, 'Alt+R')
  await expect(current).toBeFocused()
  await press(window, 'Alt+O')
  await press(window, 'Alt+R')
  await expect(current).toBeFocused()
  await expect(current).toBeInViewport()
  expect(found.length).toBeGreaterThan(100)
  expect(await rows.count()).toBeLessThan(60)
  const first = await current.getAttribute('data-finding')
  const { check } = found.find(({ id }) => id === first) ?? { check: '' }
  const own = found.filter((each) => each.check === check)
  await expect(rows.filter({ has: window.locator('[aria-current]') })).toHaveAttribute(
    'aria-setsize',
    String(own.length),
  )
  await panel.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(panel.getByRole('region').last()).toBeInViewport()
  await expect(current).not.toBeInViewport()
  await expect(current).toBeFocused()
  await press(window, 'J')
  await expect(current).not.toHaveAttribute('data-finding', first ?? '')
  await expect(current).toBeFocused()
  await expect(current).toBeInViewport()
  const second = await current.getAttribute('data-finding')
  await press(window, 'X')
  await expect(current).not.toHaveAttribute('data-finding', second ?? '')
  await expect(current).toBeFocused()
  await expect(current).toBeInViewport()
})
