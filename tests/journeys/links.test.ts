// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { formatSpin } from '../../src/app/spin-link.ts';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import { titleId } from '../../src/catalogue/title.ts';
import type { SpinRequest } from '../../src/engine/contract.ts';
import { failure } from '../../src/errors.ts';
import { resultOf } from '../app/fake-engine.ts';
import { button, openPage, pick, ready, soon } from './open-page.ts';

const HASH = '0123456789abcdef';
const ids = [5, 3, 8].map((i) => titleId('fake', `s${i}`));
const query = formatSpin({ catalogue: HASH, seed: 9, filter: OPEN_FILTER, ids });
const main = () => screen.getByRole('main');

describe('a spin that was sent', () => {
  test('stands on the wheel as it was sent, and leaves the address with the next spin', async () => {
    openPage({}, `#/?${query}`);
    await ready();
    await soon(() => within(pick()).getByRole('heading', { name: 'Title 5' }));
    await soon(() => expect(main().textContent).toContain('Sent to you'));
    await fireEvent.click(button('Spin'));
    await soon(() => expect(location.hash).toBe('#/'));
    expect(main().textContent).not.toContain('Sent to you');
  });

  test('of a changed catalogue says so, and how many titles are gone', async () => {
    const shared = async () => ({ result: resultOf([5]), catalogueChanged: true, gone: 2 });
    openPage({ shared }, `#/?${query}`);
    await soon(() => expect(main().textContent).toContain('The catalogue has changed since it was sent.'));
    expect(main().textContent).toContain('2 titles of it are not in this catalogue any more.');
  });

  test('that is cut says so, and the page spins all the same', async () => {
    openPage({}, `#/?${query.slice(0, 30)}`);
    await ready();
    await soon(() => expect(main().textContent).toContain('is cut or changed'));
    await fireEvent.click(button('Spin'));
    await soon(pick);
  });

  test('can be sent on: its link shows the same', async () => {
    openPage();
    await ready();
    await fireEvent.click(button('Spin'));
    await soon(pick);
    await fireEvent.click(await soon(() => button('Share this spin')));
    const field = screen.getByRole('textbox', { name: 'Link to this spin' }) as HTMLInputElement;
    expect(field.value).toMatch(/#\/\?picks=fake:s\d+,/);
    expect(main().textContent).toContain('Nothing of your likes.');
  });
});

describe('Spin for two', () => {
  test('says what a link tells before it makes one, and makes none of nothing', async () => {
    openPage({}, '#/two');
    await soon(() => screen.getByRole('heading', { name: 'What the link tells' }));
    expect(main().textContent).toContain('there is no taste to send yet');
    expect(screen.queryByRole('button', { name: 'Give your taste away' })).toBeNull();
  });

  test('gives a link, its length, a code for a camera and what one would guess', async () => {
    const session = openPage({}, '#/');
    await ready();
    await fireEvent.click(button('Spin'));
    await soon(pick);
    await fireEvent.click(button('Like'));
    location.hash = '#/two';
    await fireEvent.click(await soon(() => button('Give your taste away')));
    const field = (await soon(() =>
      screen.getByRole('textbox', { name: 'Link with your taste' }),
    )) as HTMLInputElement;
    expect(field.value).toMatch(/#\/two\?with=AQID$/);
    expect(main().textContent).toContain(`${field.value.length} characters`);
    screen.getByRole('img', { name: 'The same link as a code to be photographed' });
    expect(session.verdicts).toHaveLength(1);
  });

  test('weighs both as was chosen, says what each pick owes, and writes nothing', async () => {
    const asked: SpinRequest[] = [];
    const spin = async (request: SpinRequest) => {
      asked.push(request);
      const result = resultOf([4, 6]);
      const parts = [
        { kind: 'guest' as const, share: 0.6 },
        { kind: 'like' as const, share: 0.2, id: titleId('fake', 's1'), title: 'Title 1' },
        { kind: 'apart' as const, share: -0.2 },
      ];
      return { ...result, picks: result.picks.map((one) => ({ ...one, reason: { parts, meets: [] } })) };
    };
    const session = openPage({ spin }, '#/two?with=AQID');
    await soon(() => expect(button('Spin for two')).toHaveProperty('disabled', false));
    await fireEvent.click(button('Spin for two'));
    await soon(() => expect(main().textContent).toContain('You 25%, they 75%'));
    await fireEvent.click(screen.getByRole('radio', { name: /The best on average/ }));
    await fireEvent.click(button('Spin for two again'));
    await soon(() => expect(asked.map(({ guest }) => guest?.how)).toEqual(['least', 'average']));
    expect(session.verdicts).toEqual([]);
  });

  test('tells why a link is refused, beside the button', async () => {
    const spin = vi
      .fn()
      .mockRejectedValue(failure('BadRequest', 'This link carries no taste that can be read.'));
    openPage({ spin }, '#/two?with=x');
    await soon(() => expect(button('Spin for two')).toHaveProperty('disabled', false));
    await fireEvent.click(button('Spin for two'));
    await soon(() => expect(main().textContent).toContain('carries no taste that can be read'));
  });
});
