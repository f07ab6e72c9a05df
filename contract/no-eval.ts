// Imported before any schema by programs that may not make code from text: schemas are then walked, not compiled.
import { z } from 'zod';

z.config({ jitless: true });
