export * from './applications';
export * from './branchMatch';
export * from './branchPreviewOf';
export * from './hosts';
export * from './PreviewAnswer';
export * from './previewFor';
export * from './suggestBranch';
export * from './tags';
