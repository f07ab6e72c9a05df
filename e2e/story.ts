// What a perfumer does in the window, by the names things carry in each language.
import { expect, type Locator, type Page } from '@playwright/test';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

export const WORDS = {
  en: {
    brief: 'Brief',
    text: 'calm woody evening scent for autumn, no clove, under 220 €/kg',
    propose: 'Propose',
    accept: 'Accept',
    compare: 'Compare',
    apply: 'Apply',
    calm: 'Calm',
    woody: 'Woody',
    withoutClove: 'no clove',
    remove: 'Remove no clove',
    close: 'Close',
    dosage: 'Dosage %',
    shareOfLimit: 'Share of the limit',
    over: 'Over the limit',
    ko: '한국어',
  },
  ko: {
    brief: '브리프',
    text: '차분한 가을 저녁의 우디 향, 정향 없이, 220 €/kg 이하',
    propose: '제안 받기',
    accept: '채택',
    compare: '비교',
    apply: '적용',
    calm: '평온',
    woody: '우디',
    withoutClove: '클로브 제외',
    remove: '빼기: 클로브 제외',
    close: '닫기',
    dosage: '부향률 %',
    shareOfLimit: '한도 대비',
    over: '한도 초과',
    ko: '한국어',
  },
} as const;

/** A formula file as a perfumer would choose it. */
export const fileOf = (text: string) => ({
  name: 'study.orgue.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** Writes the brief and asks for proposals by the keyboard; answers when the first is there. */
export async function propose(window: Page, language: Language): Promise<Locator> {
  const words = WORDS[language];
  await window
    .getByLabel(words.brief, { exact: true })
    .and(window.getByRole('textbox'))
    .fill(words.text);
  await window.keyboard.press('Control+Enter');
  const cards = window.getByRole('article');
  await expect(cards.first()).toBeVisible();
  return cards;
}

export function gramsOf(window: Page, path: string): Locator {
  return window.locator(`[data-path="${path}"] [data-column="grams"]`);
}

export function verdict(window: Page): Locator {
  return window.locator('[data-verdict]');
}

/** The workbench has checked what the window shows and agrees. */
export async function expectAgreement(window: Page): Promise<void> {
  await expect(window.locator('[data-authority]')).toHaveAttribute('data-authority', 'agrees');
}
