import { expect, parts, ready, spin, test } from './site.ts';

test('a walk through the page breaks no rule of its CSP and asks no other origin', async ({
  page,
  context,
  site,
}) => {
  const strangers: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== site.origin) strangers.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });

  await page.goto(`${site.origin}/`);
  await ready(page);
  const title = await spin(page);
  const { button, find, mood, link } = parts(page);
  await button('Like').click();
  await find.fill(title.slice(0, 4));
  await expect(page.getByRole('option').first()).toBeVisible();
  await find.press('Escape');
  await mood.fill('a warm comedy');
  await spin(page);
  await link('Shelf').click();
  await expect(page.getByRole('main')).toContainText(title);
  await link('About').click();
  await expect(page.getByRole('main')).toBeVisible();

  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
});
