// What a check answers: everything that is wrong, and one line about what it looked at.

export interface Finding {
  /** One line per fault, each beginning with the path it is about. */
  readonly faults: readonly string[];
  readonly said: string;
}
