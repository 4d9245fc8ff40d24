import type { Routes } from '@angular/router';
import { Home } from './home/home';

export const routes: Routes = [
  { path: '', component: Home },
  {
    path: '**',
    title: 'Not found',
    loadComponent: async () => (await import('./not-found/not-found')).NotFound,
  },
];
