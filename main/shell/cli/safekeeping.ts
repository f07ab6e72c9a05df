// orgue backup, restore and verify: copies that were read back, putting one in place, and the chain of hashes.
import { basename, resolve } from 'node:path';
import { type Command, refuse } from './command.ts';
import { argumentsOf, withKept } from './kept.ts';

export const backup: Command = {
  options: {},
  async run(context) {
    const { json, terminal, say } = context;
    const named = argumentsOf(context, 0, 1, '[DIR]');
    if (named === 2) return 2;
    const [folder] = named;
    return withKept(context, async (client) => {
      const where = folder === undefined ? {} : { folder: resolve(folder) };
      const made = await client.hub.backup(where);
      const { file, bytes } = made;
      terminal.print(json ? JSON.stringify(made) : say('terminal.kept.backed-up', { file, bytes }));
      return 0;
    });
  },
};

export const restore: Command = {
  options: {},
  async run(context) {
    const { json, terminal, say, home, restoreHome } = context;
    const named = argumentsOf(context, 1, 1, 'FILE');
    if (named === 2) return 2;
    const file = resolve(named[0] ?? '');
    const restored = restoreHome(home, file);
    if (restored === 'taken') {
      terminal.tell(`orgue: ${say('terminal.kept.busy', { home })}`);
      return 3;
    }
    if (!restored.ok) {
      const params = { file: basename(file), why: restored.reason };
      return refuse(context, { key: 'terminal.refused.backup', params });
    }
    const { setAside } = restored;
    if (json) terminal.print(JSON.stringify({ restored: file, setAside }));
    else {
      terminal.print(say('terminal.kept.restored', { file }));
      if (setAside !== undefined)
        terminal.print(say('terminal.kept.set-aside', { file: setAside }));
    }
    return 0;
  },
};

export const verify: Command = {
  options: {},
  async run(context) {
    const { json, terminal, say } = context;
    if (argumentsOf(context, 0, 0, '–') === 2) return 2;
    return withKept(context, async (client) => {
      const found = await client.recipe.verify();
      const { revisions, broken } = found;
      const said =
        broken.length === 0
          ? say('terminal.kept.verified', { revisions })
          : say('terminal.kept.broken', { ids: broken.join(', ') });
      terminal.print(json ? JSON.stringify(found) : said);
      return broken.length === 0 ? 0 : 1;
    });
  },
};
