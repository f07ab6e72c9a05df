// What a shell says on the terminal when it opens, or cannot.
import { bilingual } from './words.ts';

export const servingWords = bilingual({
  en: {
    'no-window': 'the window is not built; run npm start, which builds it.',
    'no-tables': '{{reason}}, so nothing can be judged.',
    port: 'port {{port}} cannot be opened ({{reason}}).',
    taken: 'another Orgue works in {{home}}; close it, or name another folder.',
    newer:
      'the data in {{home}} was written by a newer Orgue; it can be looked at, and nothing is saved.',
    'read-only': '{{home}} cannot be written to; nothing is saved, and orgue doctor says why.',
    damaged:
      'the data in {{home}} is damaged; it is kept as it is, nothing is saved, and there is no backup.',
    'damaged-with-backup':
      'the data in {{home}} is damaged; it is kept as it is, nothing is saved, and orgue restore brings back the latest backup, {{backup}}.',
    begun:
      'there was no data in {{home}} any more, so it begins anew; orgue restore brings back the latest backup, {{backup}}.',
  },
  ko: {
    'no-window': '창이 아직 만들어지지 않았습니다. npm start 명령이 만들어 줍니다.',
    'no-tables': '판정할 수 없습니다: {{reason}}.',
    port: '포트 {{port}}: 열 수 없습니다 ({{reason}}).',
    taken: '다른 Orgue에서 쓰고 있는 폴더입니다: {{home}}. 먼저 닫거나 다른 폴더를 지정해 주세요.',
    newer: '더 새로운 Orgue에서 만든 데이터입니다: {{home}}. 볼 수만 있고 저장되지 않습니다.',
    'read-only': '쓸 수 없는 폴더라 저장되지 않습니다: {{home}}. 까닭은 orgue doctor에 나옵니다.',
    damaged:
      '데이터가 손상되었습니다: {{home}}. 파일은 그대로 두었고, 저장되지 않으며, 백업은 없습니다.',
    'damaged-with-backup':
      '데이터가 손상되었습니다: {{home}}. 파일은 그대로 두었고, 저장되지 않습니다. orgue restore 명령으로 되돌릴 수 있는 최신 백업: {{backup}}.',
    begun:
      '데이터가 없어져 새로 시작합니다: {{home}}. orgue restore 명령으로 되돌릴 수 있는 최신 백업: {{backup}}.',
  },
});
