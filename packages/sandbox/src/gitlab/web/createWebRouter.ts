import { Router } from 'express';
import { GitlabContext } from '../GitlabContext';

/** placeholder */
export function createWebRouter(_context: GitlabContext): Router {
  return Router();
}
