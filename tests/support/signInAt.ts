import type { Page } from 'playwright-core';
import { PASSWORD } from './desk.ts';

/** Signs somebody in with the tests' password, by the form as a person does; the page then goes on. */
export async function signInAt(page: Page, address: string, email: string) {
  await page.goto(address);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
