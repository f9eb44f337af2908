import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

/** Faults of accessibility on a page, as axe finds them; run where the page's own policy allows it. */
export async function faults(page: Page): Promise<string[]> {
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
