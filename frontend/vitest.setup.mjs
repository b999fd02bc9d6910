import { configure } from '@testing-library/react';

// whole pages are rendered, and asking for a role takes seconds on machines that do other things
configure({ asyncUtilTimeout: 25_000 });
