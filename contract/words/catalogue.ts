// The words of the library pane, in English and Korean.
import { bilingual } from './words.ts';

export const catalogueWords = bilingual({
  en: {
    search: 'Search library',
    formulas: 'Formulas',
    'no-formulas': 'None in this window yet',
    accords: 'Accords',
    materials: 'Materials',
    'material-price': '€/kg',
    'all-families': 'All families',
    family: 'Family',
    found: '{{found}} of {{all}}',
    'none-found': 'Nothing has this name or CAS.',
    'add-material': 'Add {{name}} to the formula',
    'open-accord': 'Open {{name}} as a formula',
    'accord-lines': '{{count}}',
  },
  ko: {
    search: '라이브러리 검색',
    formulas: '포뮬러',
    'no-formulas': '이 창에 아직 없음',
    accords: '어코드',
    materials: '원료',
    'material-price': '€/kg',
    'all-families': '모든 계열',
    family: '계열',
    found: '{{found}} / {{all}}',
    'none-found': '해당하는 이름이나 CAS가 없습니다.',
    'add-material': '포뮬러에 추가: {{name}}',
    'open-accord': '포뮬러로 열기: {{name}}',
    'accord-lines': '{{count}}',
  },
});
