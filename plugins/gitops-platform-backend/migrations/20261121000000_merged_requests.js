// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('merged_requests', table => {
    table.comment('Merge requests of the portal whose requesters are notified');
    table.string('id', 64).primary().comment('SHA-256 of the commit message');
    table.string('platform').notNullable();
    table
      .string('service')
      .nullable()
      .comment('The registered service that is waited for');
    table.text('requester').notNullable().comment('Entity reference');
    table.text('title').notNullable();
    table.text('link').nullable();
    table
      .bigInteger('merged_at')
      .notNullable()
      .comment('Milliseconds since the epoch');
    table.boolean('waiting').notNullable().index();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('merged_requests');
};
