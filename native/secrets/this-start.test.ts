// The keeper of this start passes the acceptance that every keeper of secrets must pass.
import { acceptSecrets } from '#contract/ports/secrets.kit.ts';
import { secretsOfThisStart } from './this-start.ts';

acceptSecrets('this start alone', () => ({
  own: secretsOfThisStart(),
  strange: secretsOfThisStart(),
}));
