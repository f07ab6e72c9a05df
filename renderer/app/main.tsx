// Where the window starts. Its content policy forbids compiled schemas, so the first import comes before all schemas.
import '#contract/no-eval.ts';

import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '#renderer/bridge/client.ts';
import { applyTheme } from '#renderer/ui/theme.ts';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import '#renderer/ui/controls.css';
import '#renderer/ui/grid.css';
import '#renderer/ui/rows.css';
import '#renderer/ui/inspector.css';
import '#renderer/ui/charts.css';
import '#renderer/ui/search.css';
import '#renderer/ui/panes.css';
import '#renderer/ui/sheet.css';
import '#renderer/ui/media.css';
import { App } from './App.tsx';
import { FailureBoundary } from './FailureBoundary.tsx';

applyTheme();
const place = document.getElementById('orgue');
if (!place) throw new Error('the page has no place for the window');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <FailureBoundary>
        <App />
      </FailureBoundary>
    </QueryClientProvider>
  </StrictMode>,
);
