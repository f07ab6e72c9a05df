// orgue serve: the web shell, told on the command line which port to take.
import { serve as serveWindow } from '../serve.ts';
import { type Command, isRefusal, refuse } from './command.ts';
import { numberOption } from './values.ts';

const PORTS = { least: 0, most: 65_535, whole: true };

export const serve: Command = {
  options: { port: 'text' },
  async run(context) {
    const { given, terminal } = context;
    const [extra] = given.positionals;
    if (extra !== undefined) {
      const params = { verb: 'serve', found: extra };
      return refuse(context, { key: 'terminal.refused.no-argument', params });
    }
    const port = numberOption(given, 'port', PORTS);
    if (isRefusal(port)) return refuse(context, port);
    const { home, language } = context;
    const { print, tell } = terminal;
    const token = process.env['ORGUE_TOKEN'];
    return serveWindow({ home, port: port ?? 0, token, language, print, tell });
  },
};
