// Why a rating posted by a program was refused, in one sentence.
import { bilingual } from './words.ts';

export const submitWords = bilingual({
  en: {
    recipe_id: 'recipe_id must be text of 1 to 200 characters.',
    user_rating: 'user_rating must be a number from 1 to 5.',
    feedback_text: 'feedback_text must be text of at most 10000 characters.',
    preferred_notes:
      'preferred_notes must be a list of at most 100 texts of 1 to 100 characters each.',
    timestamp:
      'timestamp must be a date and time with Z or an offset, such as 2025-10-14T23:30:00Z.',
    'unknown-field':
      'A rating has the fields recipe_id, user_rating, feedback_text, preferred_notes and timestamp, and {{found}} is none of them.',
    'not-an-object': 'The body must be one JSON object in UTF-8.',
    'content-type': 'The header Content-Type must be application/json.',
    'idempotency-key':
      'The header Idempotency-Key must be 1 to 200 visible ASCII characters, given once.',
    'too-large': 'The body must be at most {{most}} bytes.',
    'only-post': 'Ratings are taken by POST.',
    'key-taken': 'This Idempotency-Key belongs to another rating; a new rating needs a new one.',
    'no-store': 'Orgue runs without a data folder here, so ratings cannot be kept.',
    newer: 'The data was written by a newer Orgue, so the rating was not kept.',
    damaged: 'The data is damaged, so the rating was not kept.',
    'read-only': 'The data folder cannot be written to, so the rating was not kept.',
    'disk-full': 'The disk is full, so the rating was not kept.',
    failed: 'The rating could not be written, so it was not kept.',
  },
  ko: {
    recipe_id: 'recipe_id 항목은 1자 이상 200자 이하의 글자여야 합니다.',
    user_rating: 'user_rating 항목은 1에서 5 사이의 숫자여야 합니다.',
    feedback_text: 'feedback_text 항목은 10000자 이하의 글자여야 합니다.',
    preferred_notes:
      'preferred_notes 항목은 1자 이상 100자 이하의 글자를 최대 100개까지 담은 목록이어야 합니다.',
    timestamp:
      'timestamp 항목은 2025-10-14T23:30:00Z처럼 Z 또는 시간대가 붙은 날짜와 시각이어야 합니다.',
    'unknown-field':
      '평가에 쓰는 항목은 recipe_id, user_rating, feedback_text, preferred_notes, timestamp뿐입니다. 받은 항목: {{found}}.',
    'not-an-object': '본문은 UTF-8로 쓴 JSON 객체 하나여야 합니다.',
    'content-type': 'Content-Type 헤더는 application/json이어야 합니다.',
    'idempotency-key':
      'Idempotency-Key 헤더는 눈에 보이는 ASCII 문자 1~200자로 한 번만 보내야 합니다.',
    'too-large': '본문은 최대 {{most}}바이트여야 합니다.',
    'only-post': '평가는 POST 방식으로만 받습니다.',
    'key-taken':
      '이 Idempotency-Key는 이미 다른 평가에 쓰였습니다. 새 평가에는 새 키를 보내 주세요.',
    'no-store': '데이터 폴더 없이 실행 중이라 평가를 저장할 수 없습니다.',
    newer: '더 새로운 Orgue에서 만든 데이터라 평가를 저장하지 못했습니다.',
    damaged: '데이터가 손상되어 평가를 저장하지 못했습니다.',
    'read-only': '데이터 폴더에 쓸 수 없어 평가를 저장하지 못했습니다.',
    'disk-full': '디스크 공간이 부족해 평가를 저장하지 못했습니다.',
    failed: '쓰기에 실패해 평가를 저장하지 못했습니다.',
  },
});
