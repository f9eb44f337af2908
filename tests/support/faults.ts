import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Faults of accessibility on a page, as axe finds them; run where the page's own policy allows it.
 * After a click the new page may be there without its styles yet, so it is waited for.
 */
export async function faults(page: Page): Promise<string[]> {
  await page.waitForLoadState('load');
  await page.evaluate(axeCore.source);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    return (await axe.run()).violations.map((one) => ({
      id: one.id,
      at: one.nodes.map((node) => node.html),
    }));
  });
  return violations.map(({ id, at }) => `${id}: ${at.join(' | ')}`);
}

/** By how many pixels a page with its styles is wider than the window, so that it scrolls sideways. */
export async function overhang(page: Page): Promise<number> {
  await page.waitForLoadState('load');
  return page.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
}
