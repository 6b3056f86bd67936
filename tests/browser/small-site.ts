import { join } from 'node:path';
import { writeModel } from '../../build-model/write-model.ts';
import { type Title, titleId } from '../../src/catalogue/title.ts';
import { packTitles, smallTitles } from '../fixtures/small-model.ts';
import { type StaticServer, serve } from './server.ts';
import { DIST } from './site.ts';

const LONG = 'A Remarkably Long and Winding Title About Nothing in Particular';

/** Invented titles in three scripts, one with a long name and nothing else, one whose players are in no other. */
export function scriptTitles(): Title[] {
  const titles = smallTitles();
  const [first, korean] = titles as [Title, Title];
  return [
    ...titles,
    {
      ...korean,
      id: titleId('house', 'b1'),
      title: 'حكايات المنارة القديمة على شاطئ البحر البعيد في ليالي الشتاء',
      countries: ['Egypt'],
      directors: ['Layla Mansûr'],
      cast: ['مريم حداد'],
      synopsis: 'A woman keeps a lighthouse that nobody needs.',
      keywords: ['lighthouse'],
    },
    {
      ...first,
      id: titleId('house', 'b2'),
      title: LONG,
      genres: [],
      keywords: [],
      year: null,
      prominence: null,
    },
  ];
}

/** The built site under `/repo/`, with a model of these titles in the place of its own. */
export async function serveScripts(folder: string): Promise<StaticServer> {
  const model = join(folder, 'model');
  await writeModel(model, packTitles(scriptTitles()), []);
  return serve({ '/repo/': DIST, '/repo/model/': model });
}
