export * from './applications';
export * from './branchMatch';
export * from './hosts';
export * from './PreviewAnswer';
export * from './previewFor';
export * from './tags';
