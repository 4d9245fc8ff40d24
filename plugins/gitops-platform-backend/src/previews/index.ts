export { EntityPreviewsService } from './EntityPreviewsService';
