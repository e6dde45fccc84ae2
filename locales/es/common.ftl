### See ../en/common.ftl.
