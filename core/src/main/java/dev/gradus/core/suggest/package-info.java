/** Makes up an experiment from data; which parts it names is said in a resource, not in code. */
package dev.gradus.core.suggest;
