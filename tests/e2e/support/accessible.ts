import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './galley.ts'

// The desktop opens no second page, which the newer way of axe needs.
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true)

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']

const expectNone = (violations: Violations) =>
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => [target, failureSummary])]),
  ).toEqual([])

export async function expectAccessible(window: Page): Promise<void> {
  const { violations } = await axe(window).analyze()
  expectNone(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical'))
}

/** Seven to one, and four and a half for large text. */
export async function expectStrongContrast(window: Page): Promise<void> {
  const { violations } = await axe(window).withRules(['color-contrast-enhanced']).analyze()
  expectNone(violations)
}

/** Colours are what they will be once nothing moves or fades any more. */
export const settle = (window: Page) =>
  window.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)))
