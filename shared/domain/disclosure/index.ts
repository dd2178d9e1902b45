export * from './disclosed-to.ts';
export * from './everything-disclosed-to.ts';
export * from './hidden-from.ts';
export * from './withheld.ts';
