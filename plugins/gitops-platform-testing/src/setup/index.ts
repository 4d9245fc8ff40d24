import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Extensions are loaded lazily and forms are filled in whole, which takes its
// time on a machine that does something else as well. Testing Library's own
// second would make a test fail for the load of the machine.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);
