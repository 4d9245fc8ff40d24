import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole forms are rendered and filled in here, which takes its time on a
// machine that does something else as well.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);
