/** Networks: building, training, predicting, looking inside, saving. */
package dev.gradus.api.network;
